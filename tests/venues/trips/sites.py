"""Sites as travellers know them: where they are, and how far from which airport."""

from venues.sites import Site


def site(city: str, country: str, place: tuple[float, float], airport: str, minutes: int) -> Site:
    lat, lon = place
    return Site(city.lower(), city, city, country, lat, lon, (), (), airport, minutes)


NYDALEN = site("Oslo", "NO", (59.949, 10.768), "OSL", 75)
COPENHAGEN = site("København", "DK", (55.6816, 12.5303), "CPH", 60)
GOTHENBURG = site("Göteborg", "SE", (57.6896, 11.9775), "GOT", 75)
AARHUS = site("Aarhus", "DK", (56.1683, 10.203), "BLL", 125)
TROMSO = site("Tromsø", "NO", (69.6492, 18.9553), "TOS", 30)
