/** An instant as the clocks of a time zone (IANA name) show it: `15/03/2022` and `10:30`. */
export function localTime(instant: string, timeZone: string): { readonly day: string; readonly time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const [day = '', time = ''] = format.format(new Date(instant)).split(', ');
  return { day, time };
}

/** An instant in one text, as the clocks of a time zone show it: `15/03/2022 10:30`. */
export function shownTime(instant: string, timeZone: string): string {
  const { day, time } = localTime(instant, timeZone);
  return `${day} ${time}`;
}
