/** 餐饮服务日常监督检查要点表 → 餐饮服务: what tells the tables of one visit apart. */
export const shortTitle = (title: string): string =>
  title.replace(/(?:日常)?(?:监督)?检查(?:要点)?(?:操作)?表?.*$/, '').replace(/[（(].*$/, '') || title
