import type { ContentSignature, InspectionContent, PhotoTaken } from '@app/types/inspection/content'
import { type Delivery, itemsAsked, type Tables } from './delivery'

export type NamedFile = {
  readonly purpose: 'photo' | 'signature'
  readonly sha256: string
  /** What people call it: 协办 丁望舒, 7.2 项第 1 张. */
  readonly words: string
}

const signerWords = (
  { inspectors }: InspectionContent,
  { role, name, personId }: Pick<ContentSignature, 'role' | 'name' | 'personId'>,
): string => {
  if (role !== 'inspector') return `${role === 'merchant' ? '被检查单位' : '见证人'} ${name}`
  const place = inspectors.findIndex((inspector) => inspector.personId === personId)
  return `${place === 0 ? '主办' : '协办'} ${inspectors[place]?.name ?? name}`
}

/** What was photographed of one thing. */
export type PhotosOf = {
  /** What people call it: 7.2 项, 现场. */
  readonly of: string
  readonly photos: readonly PhotoTaken[]
}

export const photoWords = (of: string, place: number): string => `${of}第 ${place + 1} 张照片`

const photosOfAnswers = ({ answers, extraChecks = [] }: InspectionContent, tables: Tables): PhotosOf[] => {
  const items = itemsAsked(tables).map(({ key, number }) => ({ key, of: `${number} 项` }))
  const extras = extraChecks.map(({ key }) => ({ key, of: '上次遗留项' }))
  return [...items, ...extras].flatMap(({ key, of }) => [
    { of, photos: answers[key]?.photos ?? [] },
    { of: `${of}整改后`, photos: answers[key]?.handling?.photosAfter ?? [] },
  ])
}

const photosOfEnding = ({ ending }: InspectionContent): PhotosOf[] =>
  ending.kind === 'obstructed' || ending.kind === 'notHeld' ? [{ of: '现场', photos: ending.photos ?? [] }] : []

/** All photographs of a delivery in the order of the form, by what they are of. */
export const photosIn = (content: InspectionContent, tables: Tables): readonly PhotosOf[] => [
  ...photosOfAnswers(content, tables),
  ...photosOfEnding(content),
]

const photosNamed = ({ of, photos }: PhotosOf): NamedFile[] =>
  photos.map(({ sha256 }, place) => ({ purpose: 'photo', sha256, words: photoWords(of, place) }))

const confirmation = ({ beginning, inspectors }: InspectionContent): NamedFile[] => {
  const { secondConfirmed } = beginning
  if (secondConfirmed?.how !== 'here') return []
  return [{ purpose: 'signature', sha256: secondConfirmed.image, words: `协办 ${inspectors[1]?.name ?? ''} 的确认` }]
}

/** Every signature and photograph that a delivery names, in the order of the form. */
export const namedFiles = ({ content, signatures }: Delivery, tables: Tables): readonly NamedFile[] => [
  ...confirmation(content),
  ...signatures.map(
    (signature): NamedFile => ({
      purpose: 'signature',
      sha256: signature.image,
      words: signerWords(content, signature),
    }),
  ),
  ...photosIn(content, tables).flatMap(photosNamed),
]
