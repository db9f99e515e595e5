/** The column sets of the executive plan: what the framework's sheet shows, and the official headings by column key. */
export const columnSets = {
  full: {
    label: 'كاملة مع التدخلات الاستراتيجية',
    headings: {
      intervention: 'التدخلات الاستراتيجية',
      subObjective: 'الهدف الفرعي',
      activity: 'النشاطات',
      indicators: 'مؤشر القياس',
      programme: 'البرنامج على الموازنة',
    },
  },
  'sub-objective-first': {
    label: 'من الهدف الفرعي',
    headings: {
      subObjective: 'الهدف الفرعي',
      activity: 'النشاطات',
      indicators: 'مؤشر القياس',
      programme: 'البرنامج على الموازنة',
    },
  },
  'goal-first': {
    label: 'من الهدف الاستراتيجي',
    headings: {
      goalText: 'الهدف الاستراتيجي',
      subObjective: 'الهدف الفرعي',
      activity: 'النشاطات',
      indicators: 'مؤشر القياس',
      programme: 'البرنامج على الموازنة',
    },
  },
  'without-programme': {
    label: 'من دون برنامج الموازنة',
    headings: { subObjective: 'الهدف الفرعي', activity: 'النشاطات', indicators: 'مؤشر القياس' },
  },
} as const;

/** A column set's id in templates/sheets/framework/sections.ts. */
export type ColumnSet = keyof typeof columnSets;

/** Where a section's title is printed: what the framework's sheet shows. */
export const titlePlaces = { above: 'فوق الجدول', inside: 'داخل الجدول', 'not-printed': 'لا يُطبع' } as const;

/** The id of a place in templates/sheets/framework/sections.ts. */
export type TitlePlace = keyof typeof titlePlaces;
