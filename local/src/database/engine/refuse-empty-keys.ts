import { validationError } from './api-error'

type Condition = { readonly AttributeValueList: readonly Readonly<Record<string, unknown>>[] }

const isEmpty = (value: Readonly<Record<string, unknown>>) =>
  value['S'] === '' || (value['B'] instanceof Uint8Array && value['B'].length === 0) || value['B'] === ''

/** DynamoDB refuses an empty text or blob as a key's value, also as the beginning of one; the engine lets it pass. */
export const refuseEmptyKeys = ({ KeyConditions = {} }: Readonly<Record<string, unknown>>): void => {
  for (const [name, { AttributeValueList }] of Object.entries(KeyConditions as Record<string, Condition>)) {
    if (AttributeValueList.some(isEmpty))
      throw validationError(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ' +
          `string value. Key: ${name}`,
      )
  }
}
