import type { Reaction, RowChange } from '../platform/reaction'
import { quarantineKey } from './picture-keys'
import { StoredPicture } from './store'

const pictureIn = (image: RowChange['after']) => StoredPicture.safeParse(image).data

export const reactions: readonly Reaction[] = [
  {
    // a picture was looked at: what was sent lies under the seal now. Or nobody delivered it in time: all of it goes
    queue: 'picture-remove',
    when: ({ kind, before, after }) => {
      if (kind !== 'Picture') return undefined
      const [was, is] = [pictureIn(before), pictureIn(after)]
      if (is) return is.shown && !was?.shown ? { keys: [quarantineKey(is)] } : undefined
      return was && !after ? { keys: everyKey(was) } : undefined
    },
  },
  {
    // a shop's record refers to a photo: it is compared with what was used before
    queue: 'picture-print',
    when: ({ kind, before, after }) => {
      const is = kind === 'Picture' ? pictureIn(after) : undefined
      if (!is?.keptAt || is.purpose !== 'photo' || !is.shopId || pictureIn(before)?.keptAt) return undefined
      return { district: is.district, subject: is.subject, sha256: is.sha256 }
    },
  },
]

const everyKey = (picture: StoredPicture): readonly string[] => [
  quarantineKey(picture),
  ...[picture.original, picture.shown].flatMap((file) => (file ? [file.objectKey] : [])),
]
