"""Inputs to articles: files, folders, patterns, standard input and web addresses.

inputs     what the user named to articles, in order and with ids; one bad input stops no other
listing    folders and patterns to files
index      `documents.jsonl`: ids and publication dates of a folder's texts
formats    which of the readers below an input gets
texts      plain text: bytes to text, or what they are instead
front      the metadata at the top of a Markdown file
pages      HTML to text and metadata
stated     the day of publication that a page's metadata state
objects    JSON
archives   WARC
ids        ids for what has no file of its own
languages  whether a text is English, and if not, what it is
fetching   web addresses: redirects, and what may be read
addresses  which machines may be asked
exchange   one request to one machine
unpacking  what is compressed for the way

Nothing is imported here: plain text needs none of the libraries that pages and addresses do.
"""
