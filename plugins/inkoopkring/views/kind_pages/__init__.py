"""Everything the pages of the kinds show, one kind a module (cases have `case_page`)."""

from inkoopkring.views.kind_pages.digest import DigestPage, ElsewhereRow, FeaturedRow, digest_page
from inkoopkring.views.kind_pages.meeting import ActionView, MeetingPage, meeting_page
from inkoopkring.views.kind_pages.obstacle import ObstaclePage, obstacle_page
from inkoopkring.views.kind_pages.organisation import OrganisationPage, organisation_page
from inkoopkring.views.kind_pages.region import ActivityView, RegionPage, region_page
from inkoopkring.views.kind_pages.resource import ResourceView, resource_view, resources_naming
from inkoopkring.views.kind_pages.series import SeriesView, series_view
from inkoopkring.views.kind_pages.shared import CaseLesson, entry_links, lessons_of
from inkoopkring.views.kind_pages.step import StepPage, step_page
from inkoopkring.views.kind_pages.theme import (
    FrameworkView,
    MeasureView,
    QuestionView,
    ThemePage,
    theme_page,
)

__all__ = [
    "ActionView",
    "ActivityView",
    "CaseLesson",
    "DigestPage",
    "ElsewhereRow",
    "FeaturedRow",
    "FrameworkView",
    "MeasureView",
    "MeetingPage",
    "ObstaclePage",
    "OrganisationPage",
    "QuestionView",
    "RegionPage",
    "ResourceView",
    "SeriesView",
    "StepPage",
    "ThemePage",
    "digest_page",
    "entry_links",
    "lessons_of",
    "meeting_page",
    "obstacle_page",
    "organisation_page",
    "region_page",
    "resource_view",
    "resources_naming",
    "series_view",
    "step_page",
    "theme_page",
]
