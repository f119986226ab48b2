import { signFinding } from './finding-code'

type Printer = {
  readonly codeKeys: Readonly<Record<string, string>>
  readonly codeKeyVersion: string
  /** `https://host`, without a slash at the end. */
  readonly publicUrl: string
}

/**
 * The addresses that a document prints beside its findings, by item: each lands on exactly that finding, without
 * signing in. The same whenever they are asked for, so that a document may be drawn before its order is there.
 */
export const findingLinks =
  ({ codeKeys, codeKeyVersion, publicUrl }: Printer) =>
  (
    { shopId, inspectionId }: { readonly shopId: string; readonly inspectionId: string },
    keys: readonly string[],
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      keys.map((key) => [
        key,
        `${publicUrl}/r/${signFinding(codeKeys, codeKeyVersion, { shopId, rectificationId: inspectionId, key })}`,
      ]),
    )
export type FindingLinks = ReturnType<typeof findingLinks>
