"""Themes: the folders that decide how a site looks, found, checked and read into one value."""

from dateline.theme.load import load_theme
from dateline.theme.model import StaticFile, TemplateFile, Theme
from dateline.theme.templates import make_environment

__all__ = ["StaticFile", "TemplateFile", "Theme", "load_theme", "make_environment"]
