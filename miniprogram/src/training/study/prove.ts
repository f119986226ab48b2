import type { Answer, Api } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { sha256 } from '../../data/sha256'
import type { ReadFile } from '../../device/read-file'
import type { UploadFile } from '../../device/upload-file'
import type { Whose } from '../whose'

type Parts = {
  readonly api: Pick<Api['training'], 'prepareProof' | 'proveLesson'>
  readonly readFile: ReadFile
  readonly uploadFile: UploadFile
}
type Proof = Whose & { readonly courseId: string; readonly lessonKey: string }
type Proved = Answer<'training', 'proveLesson'>

/** Hands in the picture of a lesson on another platform; sent again it is the same. */
export const proveLesson = async (
  { api, readFile, uploadFile }: Parts,
  { lessonKey, ...of }: Proof,
  path: string,
): Promise<Outcome<Proved>> => {
  const bytes = await readFile(path)
  const hash = sha256(bytes)
  const facts = { ...of, contentType: 'image/jpeg', bytes: bytes.length, sha256: hash } as const
  const asked = await api.prepareProof(facts)
  if (!('value' in asked)) return asked
  if (asked.value.state === 'wanted') {
    const { url, fields } = asked.value
    if (!(await uploadFile({ url, fields, path }))) return { offline: true }
  }
  return await api.proveLesson({ ...of, lessonKey, sha256: hash })
}
