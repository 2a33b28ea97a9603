/** Where the keyboard can be sent: element ids of the board's parts. */
export const sections = {
  waiting: 'desk-waiting',
  inside: 'desk-inside',
  movements: 'desk-movements',
  search: 'desk-search',
} as const;
