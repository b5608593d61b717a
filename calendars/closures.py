"""A closed day and why; an open day is one that no closure names.

What closes a day for whom is composed here from public holidays, weekends and dated lists; prices are not known.
"""
