/** Line icons on a 24 grid, always beside a word. */
const lines = {
  home: 'M3 11l9-7 9 7M5 10v10h14V10',
  shop: 'M4 9l1.5-5h13L20 9M4 9a2.7 2.7 0 005.3 0 2.7 2.7 0 005.3 0A2.7 2.7 0 0020 9M5 12v8h14v-8M10 20v-5h4v5',
  check: 'M8 4h8v3H8zM8 5.5H5V21h14V5.5h-3M8.5 14l2.5 2.5 4.5-5',
  people:
    'M9 5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M15.5 5.3a3.5 3.5 0 010 6.4M17.5 15c2.2.7 3.5 2.600 3.5 5',
  place: 'M12 3a7 7 0 00-7 7c0 5 7 11 7 11s7-6 7-11a7 7 0 00-7-7zM12 7.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5z',
  sheet: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500M20 14v6h-3.500',
  book: 'M5 4h9a3 3 0 013 3v13H8a3 3 0 01-3-3zM17 7h2v13H8',
  inbox: 'M4 13l2.5-8h11L20 13v7H4zM4 13h5l1.500 3h3L15 13h5',
  list: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.500 8.500h.01',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3.5 2',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.500 21c0-4 3.400-6.500 7.500-6.500s7.500 2.500 7.500 6.500',
  down: 'M6 9l6 6 6-6',
  up: 'M12 20V4M6 10l6-6 6 6',
  downward: 'M12 4v16M6 14l6 6 6-6',
  sort: 'M8 10l4-5 4 5M8 14l4 5 4-5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 16V4M7.5 8.5L12 4l4.500 4.500M4 20h16',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 017 0v3M12 14.500v2.500',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
} as const

export type IconName = keyof typeof lines

export const Icon = ({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className='icon' viewBox='0 0 24 24' width={size} height={size} aria-hidden='true' focusable='false'>
    <path d={lines[name]} />
  </svg>
)
