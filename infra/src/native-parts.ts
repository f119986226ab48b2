/** Loaded at run time, never bundled: their native halves are files of their own. */
export const nativeModules = ['@myriaddreamin/typst-ts-node-compiler', 'sharp'] as const

/** The picture renderer with everything that it loads, built for Lambda's Linux. */
const sharp = ['sharp', '@img/colour', '@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64', 'detect-libc']
const typst = ['@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu']

/** Packages that are shipped beside a Lambda's bundle: `api` looks at pictures, `work` draws papers. */
const shipped: Readonly<Record<string, readonly string[]>> = { api: sharp, work: [...sharp, ...typst] }

export const packagesOf = (name: string): readonly string[] => shipped[name] ?? []

/**
 * Shell commands that put them there from the packages that are installed; one that is not there fails now, not at the
 * first photo. On another system `npm ci --os=linux --cpu=x64 --libc=glibc` installs them.
 */
export const shipPackages = (name: string, input: string, output: string): string[] =>
  packagesOf(name).flatMap((part) => {
    const to = `${output}/node_modules/${part}`
    return [`mkdir -p "${to}"`, `cp -R "${input}/node_modules/${part}/." "${to}"`]
  })
