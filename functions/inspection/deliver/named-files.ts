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

const photosNamed = (photos: readonly PhotoTaken[] | undefined, of: string): NamedFile[] =>
  (photos ?? []).map(({ sha256 }, index) => ({ purpose: 'photo', sha256, words: `${of}第 ${index + 1} 张照片` }))

const photosOfAnswers = ({ answers, extraChecks = [] }: InspectionContent, tables: Tables): NamedFile[] => {
  const items = itemsAsked(tables).map(({ key, number }) => ({ key, of: `${number} 项` }))
  const extras = extraChecks.map(({ key }) => ({ key, of: '上次遗留项' }))
  return [...items, ...extras].flatMap(({ key, of }) => [
    ...photosNamed(answers[key]?.photos, of),
    ...photosNamed(answers[key]?.handling?.photosAfter, `${of}整改后`),
  ])
}

const photosOfEnding = ({ ending }: InspectionContent): NamedFile[] =>
  ending.kind === 'obstructed' || ending.kind === 'notHeld' ? photosNamed(ending.photos, '现场') : []

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
  ...photosOfAnswers(content, tables),
  ...photosOfEnding(content),
]
