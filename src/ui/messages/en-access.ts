/** English words of the transcript, the list of keys, the explanation of the measures and the accessibility statement. Fetched when one of them opens. */
export const access = {
  transcriptLead:
    "Each report that the curve follows, in order of time: who stated it and where it was read, and the events between them. The table beneath has every figure of the chart.",
  transcriptOf: "The reports are those of the measure shown: {measure}.",
  curveTable: "The curve as a table",
  curveCaption: "Every figure on the chart for this measure: {measure}.",
  curveKind: "Kind",
  keysLead: "Everything on this page works without a mouse.",
  keysAnywhere: "Anywhere on the page",
  keysTimeline: "On the timeline",
  keysMap: "On the map",
  keyTab: "Go to the next control. With Shift: to the one before.",
  keyEscape: "Close what is open.",
  keyHelp: "Show this list.",
  keyPlay: "Play or pause.",
  keyPrevious: "Previous report.",
  keyNext: "Next report.",
  keyList: "Open the list of what is on the map.",
  keyHour: "One hour back or on. With Shift: one day.",
  keyReport: "To the next or the previous report.",
  keyEnds: "To the start or the end.",
  keyPan: "Move the map.",
  keyZoom: "Zoom in or out.",
  keyWhole: "Show the whole area.",
  singleKeys: "Keys of a single letter or sign",
  singleKeysWhy:
    "They never work in a field. Turn them off if you speak to your device or press keys by chance. The link keeps the choice.",
  measuresLead:
    "Each number counts a different step. One person can be in several of them. They are never added up.",
  accessTitle: "Accessibility",
  accessAim:
    "The page is built to meet WCAG 2.2 at level AA. Nobody outside the project has checked that.",
  accessOffers: "What it offers",
  accessKeyboard: "Everything works by keyboard. The panel “Keys” lists all keys.",
  accessEar:
    "The map has a description for each time, the reports and events a transcript, the curve a table.",
  accessMotion:
    "Where the device asks for less motion, or “stills” is chosen, time goes from report to report and nothing moves in between.",
  accessColour: "Nothing is told by colour alone.",
  accessTested: "What is tested with every change",
  accessTestAxe:
    "The program axe-core must find no fault in the page, its cards and its panels in each language; in the dark theme it looks at contrast, in English in cards and panels too.",
  accessTestKeys: "The main tasks are done by keyboard alone.",
  accessTestTree:
    "What a screen reader is given for headline, slider and list is compared at five times, the beginning of tables once, in each language.",
  accessTestColour:
    "Contrast of words and marks in both themes, and three simulated kinds of colour blindness.",
  accessTestMedia: "Reduced motion and forced colours, as Chromium imitates them.",
  accessTestSmall: "Windows from 320 pixels wide, which a desktop has at 400% zoom.",
  accessNot: "What is not tested",
  accessNotReaders: "No real screen reader, voice control or switch was used.",
  accessNotBrowsers: "Firefox, Safari and real phones were not used.",
  accessNotPeople: "No people with disabilities have tried the page for us.",
  accessNotDots:
    "Single dots cannot be reached. They stand for counts, and all counts are in the tables.",
  accessForced:
    "Where the device forces its own colours, both maps and the dots are drawn in them.",
} as const;

export type AccessMessages = { readonly [Key in keyof typeof access]: string };
