"""Dates an article: its place, where its story begins, and the days on which it can have been published."""

from timeline.dating.consistency import on_day, reconsider, worth_trying
from timeline.dating.publication import date
from timeline.dating.siblings import settle

__all__ = ["date", "on_day", "reconsider", "settle", "worth_trying"]
