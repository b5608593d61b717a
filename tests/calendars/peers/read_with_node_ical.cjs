// Prints what node-ical sees of a feed as JSON; it has its own table of time zones.
const ical = require("node-ical");
const pad = (number) => String(number).padStart(2, "0");
const moment = (date) =>
  date.dateOnly
    ? `${date.getFullYear()}${pad(date.getMonth() + 1)}${pad(date.getDate())}`
    : Math.round(date.getTime() / 1000);
const events = Object.values(ical.sync.parseFile(process.argv[2])).filter((part) => part.type === "VEVENT");
console.log(JSON.stringify(events.map((e) => [e.uid, moment(e.start), moment(e.end), e.datetype === "date"])));
