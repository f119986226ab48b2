import { DistrictId } from '@app/types/platform/contract'
import * as z from 'zod'

/**
 * What a deployment says about itself, in `settings.json` beside `index.html`; the one in `public/` is the demo
 * district's, a deployment puts its own in its place. All optional: without a district the
 * sign-in page asks for it; without `miniProgramUrl` (the mini-program's web build) links to it are not shown.
 */
export const Settings = z.object({
  districtId: DistrictId.optional(),
  bureauName: z.string().optional(),
  miniProgramUrl: z.string().optional(),
  helpLine: z.string().optional(),
})
export type Settings = z.infer<typeof Settings>

/** An unreadable file is an empty one: the console still works, it only asks more. */
export const readSettings = async (url: string, fetch: typeof globalThis.fetch): Promise<Settings> => {
  try {
    const parsed = Settings.safeParse(await (await fetch(url)).json())
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
