import type { Makers } from './maker'

/** Lists as sheets. */
export const exportChanges = {
  'exports.exportList': async ({ home: { office } }) => ({
    voice: office,
    input: { asked: { list: 'shops' } },
    other: { asked: { list: 'people' } },
  }),
} satisfies Partial<Makers<'exports'>>
