import { expect, it } from 'vitest'
import type { Outcome } from '../../data/outcome'
import { proveLesson } from './prove'

const of = { shopId: 'S1', courseId: 'C1', lessonKey: 'l2' }
type Standing = { state: 'there' } | { state: 'wanted'; url: string; fields: Record<string, string>; expiresAt: string }
const wanted: Outcome<Standing> = { value: { state: 'wanted', url: 'u', fields: {}, expiresAt: '' } }

const sending = async (standing: Outcome<Standing>, arrives: boolean) => {
  const done: string[] = []
  const told = await proveLesson(
    {
      api: {
        prepareProof: async ({ bytes }) => {
          done.push(`asked for ${bytes} bytes`)
          return standing
        },
        proveLesson: async ({ lessonKey }) => {
          done.push(`proved ${lessonKey}`)
          return { value: { proved: [lessonKey] } }
        },
      },
      readFile: async () => new Uint8Array(3),
      uploadFile: async () => {
        done.push('uploaded')
        return arrives
      },
    },
    of,
    'picture.jpg',
  )
  return { done, told }
}

it('sends the picture and then says what it proves', async () => {
  const { done, told } = await sending(wanted, true)
  expect(done).toEqual(['asked for 3 bytes', 'uploaded', 'proved l2'])
  expect(told).toEqual({ value: { proved: ['l2'] } })
})

it('does not send twice what is there', async () => {
  expect((await sending({ value: { state: 'there' } }, true)).done).toEqual(['asked for 3 bytes', 'proved l2'])
})

it('proves nothing with a picture that did not arrive', async () => {
  const { done, told } = await sending(wanted, false)
  expect(done).not.toContain('proved l2')
  expect(told).toEqual({ offline: true })
})

it('says why a picture is not taken', async () => {
  const refused: Outcome<Standing> = { refused: { code: 'upload.tooLarge', message: '图片太大' } }
  expect((await sending(refused, true)).told).toEqual(refused)
})
