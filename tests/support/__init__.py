"""What the tests share: a browser, a web server, and the checkers that they hold pages against."""
