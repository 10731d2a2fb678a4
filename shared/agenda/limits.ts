export const TITLE_MAX = 200
export const TEXT_MAX = 4000
export const NOTE_MAX = 400
export const MAX_FIELDS = 24
export const MAX_PHASES = 12
export const MAX_GROUPS = 40
export const MAX_PROJECTS = 2000
/** Demands in one handover. */
export const MAX_TAKEN = 300
/** Of a profile: one line, one long text, and how many of what. */
export const LINE_MAX = TITLE_MAX
export const LONG_MAX = TEXT_MAX
export const MAX_MILESTONES = 30
export const MAX_OPTIONS = 30
export const MAX_SPECS = 40
/** Of judging: criteria, evaluators, priority groups, and how many earlier rankings are kept at hand. */
export const MAX_CRITERIA = 12
export const MAX_EVALUATORS = 40
export const MAX_TIERS = 6
export const KEPT_RANKINGS = 8
/** Ideas in one step of a list from elsewhere, and pairs that were told apart. */
export const MAX_IDEAS = 300
export const MAX_APART = 4000
/** Of the directories: entries altogether, and how long what they say may be. */
export const MAX_LISTED = 1000
export const ABOUT_MAX = 1000
export const LINK_MAX = 400
/** Dates on the public page. */
export const MAX_EVENTS = 60
