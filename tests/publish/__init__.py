"""What machines read: feeds, export, structured data, sitemap."""
