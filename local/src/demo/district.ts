/** 云溪区 does not exist; neither do its streets, people and shops. */
export const demoDistrict = { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' } as const

export type StationIdea = { readonly name: string; readonly phone: string; readonly grids: readonly string[] }

const places = [
  { place: '青石', phone: '0600-555 0136' },
  { place: '柳荫', phone: '0600-555 0152' },
  { place: '望桥', phone: '0600-555 0178' },
  { place: '南塘', phone: '0600-555 0183' },
  { place: '竹篁', phone: '0600-555 0191' },
  { place: '石榴园', phone: '0600-555 0114' },
] as const

const stationsOf = (count: number, grids: number): StationIdea[] =>
  places.slice(0, count).map(({ place, phone }) => ({
    name: `${place}市场监督管理所`,
    phone,
    grids: Array.from({ length: grids }, (_, n) => `${place}0${n + 1}网格`),
  }))

/** Shops from which the district is a large one: six stations with six grids each. */
const largeFrom = 5_000

export const isLarge = (shops: number): boolean => shops >= largeFrom

/** Stations and grids of a district with so many shops: three with three, or six with six. */
export const demoStations = (shops: number): readonly StationIdea[] =>
  isLarge(shops) ? stationsOf(6, 6) : stationsOf(3, 3)

export const demoStreets = ['青石路', '槐荫巷', '柳岸街', '望桥路', '云溪大道', '竹篁里', '南塘街', '石榴园路'] as const
