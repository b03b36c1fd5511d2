// Reads calendars as a calendar program does: ICS files as JSON on standard input, and for each
// its events on standard output, with the hour of UTC by the rules of the zone inside the file.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]).href);

function events(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone").map((one) => new ICAL.Timezone(one));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    for (const moment of [startDate, endDate]) {
      if (!moment.isDate) moment.zone = zones[0];
    }
    const seconds = startDate.isDate ? null : startDate.toUnixTime();
    const [start, end] = [startDate, endDate].map((moment) => moment.toString());
    const status = component.getFirstPropertyValue("status");
    const transp = component.getFirstPropertyValue("transp");
    return { uid, summary, seconds, start, end, status, transp };
  });
}

const files = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(files.map(events)));
