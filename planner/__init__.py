"""What is known of a programme and its year.

Reads the programme, lays every module on every open run of days as a placement, lets the rules close or price
placements and steps, solves the year as a linear programme and proves it; from the plan follow bookings, the
agenda and the cost estimate. It knows nothing of pages, terminals or who is asking.
"""
