"""Heavy work in processes of its own, each bounded in time and memory and replaced when it has gone wrong."""
