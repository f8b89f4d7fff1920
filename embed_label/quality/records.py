"""What quality is told of: records, by the names under which formats know them too."""

from embed_label.jobs.records import Keeper as Keeper
from embed_label.jobs.records import Records as Records
from embed_label.jobs.records import Said as Said
from embed_label.jobs.records import latest as latest
