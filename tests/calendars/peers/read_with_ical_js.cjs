// Prints what ical.js (Thunderbird, Nextcloud) sees of a feed as JSON, with the time zone that stands in the feed.
const ICAL = require("ical.js");
const root = new ICAL.Component(ICAL.parse(require("fs").readFileSync(process.argv[2], "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const moment = (time) => {
  if (time.isDate) return time.toICALString();
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${time} floats`);
  return time.toUnixTime();
};
const events = root.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
console.log(JSON.stringify(events.map((e) => [e.uid, moment(e.startDate), moment(e.endDate), e.startDate.isDate])));
