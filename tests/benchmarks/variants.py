"""Larger and smaller years, made from the example: a longer window, more or fewer sites."""

from dataclasses import replace
from datetime import timedelta

from calendars.period import Period
from planner.programme import Programme
from venues.sites import Hotel, Site


def with_years(programme: Programme, years: int) -> Programme:
    """The same programme with a window of so many years; the last known night price goes on."""
    first = programme.window.first
    window = Period(first, first + timedelta(weeks=52 * years) - timedelta(days=1))
    modules = tuple(replace(module, not_before=None, not_after=None) for module in programme.modules)
    return replace(programme, window=window, modules=modules, sites=tuple(_priced_on(site) for site in programme.sites))


def with_sites(programme: Programme, count: int) -> Programme:
    """So many sites: the first ones of the programme, then copies. With one site alone no module is abroad."""
    copies = [
        site if number < len(programme.sites) else replace(site, id=f"{site.id}-{number}")
        for number, site in enumerate((programme.sites * count)[:count])
    ]
    ids = frozenset(site.id for site in copies)
    widest = max((module.sites for module in programme.modules), key=len)
    modules = tuple(
        replace(module, sites=ids if module.sites == widest else module.sites) for module in programme.modules
    )
    abroad = min(programme.modules_abroad, sum(site.abroad for site in copies))
    return replace(programme, sites=tuple(copies), modules=modules, modules_abroad=abroad)


def _priced_on(site: Site) -> Site:
    return replace(site, hotels=tuple(_priced_on_at(hotel) for hotel in site.hotels))


def _priced_on_at(hotel: Hotel) -> Hotel:
    """The price of the first night, until further notice, under all others."""
    always = replace(hotel.prices[0], last=None, weekdays=frozenset(range(7)))
    return replace(hotel, prices=(always, *hotel.prices))
