"""The template, the style and the script of the HTML report."""
