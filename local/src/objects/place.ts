import type { S3Refusal } from './s3-error'

export type Place = { readonly bucket: string; readonly key: string }

/** Bucket and key of a path-style address; the key is empty for the bucket itself. */
export const placeOf = (pathname: string, basePath: string): Place | undefined => {
  if (!pathname.startsWith(`${basePath}/`)) return undefined
  const path = pathname.slice(basePath.length + 1)
  const slash = path.indexOf('/')
  try {
    return slash < 0
      ? { bucket: decodeURIComponent(path), key: '' }
      : { bucket: decodeURIComponent(path.slice(0, slash)), key: decodeURIComponent(path.slice(slash + 1)) }
  } catch {
    return undefined
  }
}

/**
 * S3 user guide, "Naming Amazon S3 objects": at most 1,024 bytes of UTF-8, and no segment that is only periods,
 * because clients and proxies take those for steps up and down a tree.
 */
export const refuseKey = (key: string): S3Refusal | undefined => {
  if (key === '' || Buffer.byteLength(key) > 1_024)
    return { code: 'InvalidArgument', message: 'A key has 1 to 1,024 bytes' }
  if (key.includes('\0') || key.split('/').some((segment) => /^\.{1,2}$/.test(segment)))
    return { code: 'InvalidURI', message: 'A key has no segment . or .. and no zero byte' }
  return undefined
}
