import { expect, it } from 'vitest'
import { isConnectedAlready, troubleOf } from './printer-trouble'

it.each([
  ['off', { errCode: 10001, errMsg: 'openBluetoothAdapter:fail:not available' }],
  ['off', { errCode: 10001, errMsg: 'openBluetoothAdapter:fail:not available', state: 4 }],
  ['notAllowed', { errCode: 10001, errMsg: 'openBluetoothAdapter:fail:not available', state: 3 }],
  ['notAllowed', { errMsg: 'openBluetoothAdapter:fail auth deny' }],
  [
    'notAllowed',
    { errno: 112, errMsg: 'openBluetoothAdapter:fail api scope is not declared in the privacy agreement' },
  ],
  ['placeOff', { errCode: 10008, errMsg: 'startBluetoothDevicesDiscovery:fail:location permission is denied' }],
  ['unsupported', { errCode: 10009, errMsg: 'fail system not support' }],
  ['unreachable', { errCode: 10003, errMsg: 'createBLEConnection:fail:connection fail' }],
  ['unreachable', { errCode: 10012, errMsg: 'createBLEConnection:fail:operate time out' }],
  ['noPrinter', { errCode: 10007, errMsg: 'writeBLECharacteristicValue:fail:property not support' }],
  ['cut', { errCode: 10006, errMsg: 'writeBLECharacteristicValue:fail:no connection' }],
  ['failed', { errCode: 10008, errMsg: 'system error' }],
  ['failed', undefined],
])('takes it for %s: %j', (trouble, said) => expect(troubleOf(said)).toBe(trouble))

it('takes a connection that is there already for one', () => {
  expect([-1, 10010, 10003].map((errCode) => isConnectedAlready({ errCode }))).toEqual([true, true, false])
})
