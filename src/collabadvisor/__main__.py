"""``python -m collabadvisor``: the command line."""

from collabadvisor.cli.main import main

if __name__ == "__main__":
    main()
