type Constructor = (...given: never[]) => unknown
type Property = Constructor | { type?: Constructor | null; optionalTypes?: Constructor[] }
type Definition = { properties?: Record<string, Property>; behaviors?: unknown; externalClasses?: unknown }

const ours: Readonly<Record<string, unknown>> = { String, Number, Boolean, Object, Array, Function }
const ourType = (type: Constructor) => (ours[type.name] ?? type) as Constructor

const ourProperty = (property: Property): Property => {
  if (typeof property === 'function') return ourType(property)
  const { type, optionalTypes } = property ?? {}
  return {
    ...property,
    ...(type && { type: ourType(type) }),
    ...(optionalTypes && { optionalTypes: optionalTypes.map(ourType) }),
  }
}

/**
 * A component's definition as glass-easel takes it: it compares property types by identity, and the package's String is
 * another realm's; Taro writes `behaviors: {}` on the tab bar, where glass-easel wants a list or nothing.
 */
export const hostTypes = <T extends Definition>(definition: T): T => {
  for (const [name, property] of Object.entries(definition.properties ?? {})) {
    if (definition.properties) definition.properties[name] = ourProperty(property)
  }
  for (const key of ['behaviors', 'externalClasses'] as const)
    if (!Array.isArray(definition[key])) delete definition[key]
  return definition
}
