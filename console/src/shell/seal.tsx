/** The mark: a modern seal, square, ring and core. */
export const Seal = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox='0 0 32 32' aria-hidden='true' focusable='false'>
    <rect width='32' height='32' rx='8' fill='#fff' />
    <rect x='4.5' y='4.5' width='23' height='23' rx='5' fill='none' stroke='#0b4147' strokeWidth='1.6' />
    <text x='16' y='21.6' textAnchor='middle' fontSize='15' fontWeight='600' fill='#0b4147'>
      青
    </text>
  </svg>
)
