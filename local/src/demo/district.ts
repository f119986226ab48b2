/** 云溪区 does not exist; neither do its streets, people and shops. */
export const demoDistrict = { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' } as const

export const demoStations = [
  { name: '青石市场监督管理所', phone: '0600-555 0136', grids: ['青石01网格', '青石02网格', '青石03网格'] },
  { name: '柳荫市场监督管理所', phone: '0600-555 0152', grids: ['柳荫01网格', '柳荫02网格', '柳荫03网格'] },
  { name: '望桥市场监督管理所', phone: '0600-555 0178', grids: ['望桥01网格', '望桥02网格', '望桥03网格'] },
] as const

export const demoStreets = ['青石路', '槐荫巷', '柳岸街', '望桥路', '云溪大道', '竹篁里', '南塘街', '石榴园路'] as const
