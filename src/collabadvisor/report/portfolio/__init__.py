"""What is shown of many ventures at once: as a page and as a workbook. Layout only: no judgement, no printing."""
