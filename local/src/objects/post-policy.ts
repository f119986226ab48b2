import type { S3Refusal } from './s3-error'
import { refuseSignature, type Secret } from './signature'

/** A form as it arrived: names in lower case, the bucket as the address says it. */
export type PostedForm = {
  readonly fields: ReadonlyMap<string, string>
  readonly bytes: number
  readonly bucket: string
}

type Condition = Readonly<Record<string, string>> | readonly [string, string | number, string | number]
type Policy = { readonly expiration: string; readonly conditions: readonly Condition[] }

const denied = (message: string): S3Refusal => ({
  code: 'AccessDenied',
  message: `Invalid according to Policy: ${message}`,
})

/**
 * Checks a presigned POST: signature of the policy, expiry, each condition, and that no field stands in the form
 * that the policy does not speak of. Amazon S3 API reference, "POST policy".
 */
export const refusePost = (form: PostedForm, secret: Secret, now: Date): S3Refusal | undefined => {
  const encoded = form.fields.get('policy')
  const credential = form.fields.get('x-amz-credential')
  if (encoded === undefined || credential === undefined) return { code: 'AccessDenied', message: 'Access Denied' }
  const signature = form.fields.get('x-amz-signature') ?? ''
  const refused = refuseSignature(secret, { credential, text: encoded, signature })
  if (refused) return refused
  const policy = policyOf(encoded)
  if (policy === undefined) return { code: 'InvalidPolicyDocument', message: 'The policy cannot be read' }
  if (!(now.getTime() < Date.parse(policy.expiration))) return denied('Policy expired.')
  return first(policy.conditions.map((condition) => refuseCondition(condition, form))) ?? refuseExtra(policy, form)
}

const policyOf = (encoded: string): Policy | undefined => {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
    return Array.isArray(policy.conditions) && typeof policy.expiration === 'string' ? policy : undefined
  } catch {
    return undefined
  }
}

const first = (refusals: readonly (S3Refusal | undefined)[]) => refusals.find((refusal) => refusal !== undefined)

const refuseCondition = (condition: Condition, form: PostedForm): S3Refusal | undefined => {
  if (!isMatch(condition))
    return first(Object.entries(condition).map(([name, value]) => refuseOther(name, value, form, 'eq')))
  const [how, subject, value] = condition
  if (how === 'content-length-range') return refuseLength(form.bytes, Number(subject), Number(value))
  return refuseOther(String(subject).replace(/^\$/, ''), String(value), form, how)
}

const isMatch = (condition: Condition): condition is readonly [string, string | number, string | number] =>
  Array.isArray(condition)

const refuseLength = (bytes: number, least: number, most: number): S3Refusal | undefined => {
  if (bytes < least) return { code: 'EntityTooSmall', message: 'Your proposed upload is smaller than the minimum' }
  if (bytes > most) return { code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' }
  return undefined
}

const refuseOther = (name: string, value: string, form: PostedForm, how: string): S3Refusal | undefined => {
  const given = givenIn(name.toLowerCase(), form)
  const meets = how === 'eq' ? given === value : how === 'starts-with' && given?.startsWith(value)
  return meets ? undefined : denied(`Policy Condition failed: ["${how}", "$${name}", "${value}"]`)
}

const givenIn = (name: string, form: PostedForm) => (name === 'bucket' ? form.bucket : form.fields.get(name))

const refuseExtra = (policy: Policy, form: PostedForm): S3Refusal | undefined => {
  const spokenOf = new Set(['policy', 'x-amz-signature', ...policy.conditions.flatMap(namesOf)])
  const extra = [...form.fields.keys()].find((name) => !spokenOf.has(name) && !name.startsWith('x-ignore-'))
  if (extra !== undefined) return denied(`Extra input fields: ${extra}`)
  const bucket = form.fields.get('bucket')
  return bucket === undefined || bucket === form.bucket ? undefined : denied('The form names another bucket')
}

const namesOf = (condition: Condition): readonly string[] =>
  (isMatch(condition) ? [String(condition[1]).replace(/^\$/, '')] : Object.keys(condition)).map((n) => n.toLowerCase())
