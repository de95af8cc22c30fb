"""MediaWiki text as reading text: braces matched once, links and templates read by what they show."""
