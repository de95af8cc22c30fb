"""What is known of the world, as tables with sources: territories, regions and blocs, cities, organizations, units, currencies, concepts."""
