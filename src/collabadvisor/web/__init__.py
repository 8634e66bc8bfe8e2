"""The interview and the advice in a browser: pages over the reasoning, and where their ventures are kept."""
