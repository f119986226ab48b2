/** Each shipped version's item keys in order and the beginning of its content's SHA-256: neither changes once it ships. */
export const shippedKeys: Readonly<Record<string, { readonly hash: string; readonly keys: string }>> = {
  'T-CY-2016 1': {
    hash: '3615449a26f3cf8e',
    keys: 'cy.1.1 cy.2.1 cy.2.2 cy.2.3 cy.3.1 cy.3.2 cy.4.1 cy.4.2 cy.4.3 cy.4.4 cy.5.1 cy.5.2 cy.5.3 cy.5.4 cy.6.1 cy.6.2 cy.6.3 cy.7.1 cy.7.2 cy.7.3 cy.7.4 cy.7.5 cy.7.6 cy.8.1 cy.8.2 cy.8.3 cy.8.4 cy.9.1 cy.9.2 cy.9.3',
  },
  'T-CY-2016 2': {
    hash: '6fa7c69a5e64c626',
    keys: 'cy.1.1 cy.2.1 cy.2.2 cy.2.3 cy.3.1 cy.3.2 cy.4.1 cy.4.2 cy.4.3 cy.4.4 cy.5.1 cy.5.2 cy.5.3 cy.5.4 cy.6.1 cy.6.2 cy.6.3 cy.7.1 cy.7.2 cy.7.3 cy.7.4 cy.7.5 cy.7.6 cy.8.1 cy.8.2 cy.8.3 cy.8.4 cy.9.1 cy.9.2 cy.9.3',
  },
  'T-ST 1': {
    hash: '8d0b909263cfb2c1',
    keys: 'cy.1.1 cy.2.1 cy.2.2 cy.3.1 cy.3.2 cy.4.1 cy.4.2 cy.4.3 cy.4.4 cy.5.1 cy.5.2 cy.5.3 cy.5.4 cy.6.1 cy.6.2 cy.6.3 cy.7.1 cy.7.2 cy.7.3 cy.7.4 cy.7.5 cy.7.6 cy.8.1 cy.8.2 cy.8.3 cy.8.4 cy.9.1 cy.9.2 cy.9.3 st.10.1 st.10.2 st.10.3 st.10.4 st.10.5 st.10.6 st.10.7 st.10.8 st.10.9 st.10.10 st.10.11',
  },
  'T-XCY 1': {
    hash: '1c95b39453b2d4d6',
    keys: 'cy.1.1 cy.2.2 cy.4.2 cy.4.4 cy.4.1 cy.5.1 cy.8.2 cy.8.3 cy.5.3 cy.6.1 cy.6.2 cy.8.4 cy.7.1 cy.7.2 xc.5.3 cy.9.3 xc.6.2',
  },
  'T-XCY 2': {
    hash: '2b0a9c36b0673200',
    keys: 'cy.1.1 cy.2.2 cy.4.2 cy.4.4 xc.2.3 xc.3.1 xc.3.2 cy.8.3 cy.5.3 cy.6.1 xc.4.2 xc.4.3 cy.7.1 cy.7.2 xc.5.3 cy.9.3 xc.6.2',
  },
  'T-XS-2016 1': {
    hash: 'a15399f0cb86fb70',
    keys: 'xs.1.1 xs.1.2 xs.1.3 xs.2.1 xs.2.2 xs.2.3 xs.3.1 xs.3.2 xs.3.3 xs.3.4 xs.3.5 xs.3.6 xs.3.7 xs.3.8 xs.3.9 xs.3.10 xs.3.11 xs.4.1 xs.4.2 xs.4.3 xs.5.1 cy.4.2 xs.5.3 cy.4.3 xs.6.1 xs.6.2 xs.6.3 xs.6.4 xs.6.5 xs.6.6 xs.6.7 xs.6.8 xs.6.9 xs.6.10 cy.2.2 xs.7.1 xs.7.2 xs.8.1 xs.8.2 xs.9.1 xs.9.2 xs.9.3 xs.10.1 xs.10.2 xs.11.1 xs.11.2 xs.11.3 xs.11.4 xs.11.5 xs.11.6 xs.11.7 xs.11.8 xs.11.9 xs.11.10',
  },
  'T-XSZ 1': {
    hash: '103584feb99842b0',
    keys: 'xs.1.2 xs.2.2 xs.2.3 cy.2.2 xs.3.1 xs.3.2 xs.3.5 xs.3.7 xs.3.8 xs.3.10 xs.6.6 xs.6.1 xs.6.3 xs.6.2 cy.4.2',
  },
  'T-SC-2016 1': {
    hash: 'a6429e15847e90c1',
    keys: 'sc.1.1 sc.1.2 sc.1.3 sc.1.4 sc.1.5 sc.1.6 sc.1.7 sc.2.1 sc.2.2 sc.2.3 sc.3.1 sc.3.2 sc.3.3 sc.3.4 sc.3.5 sc.3.6 sc.3.7 sc.3.8 sc.3.9 sc.3.10 sc.3.11 sc.3.12 sc.3.13 sc.3.14 sc.3.15 sc.4.1 sc.4.2 sc.4.3 sc.4.4 sc.4.5 sc.5.1 sc.5.2 sc.5.3 sc.5.4 sc.5.5 sc.5.6 sc.5.7 sc.5.8 sc.6.1 sc.6.2 sc.6.3 sc.6.4 sc.7.1 sc.7.2 sc.7.3 sc.7.4 cy.4.2 cy.4.3 sc.8.1 sc.8.2 sc.8.3 sc.9.1 sc.9.2 sc.9.3',
  },
  'T-XZF 1': {
    hash: '704c35c53fddd47e',
    keys: 'zf.1.1 sc.1.2 zf.1.3 sc.1.4 zf.1.5 sc.2.1 sc.3.4 sc.3.5 cy.5.3 sc.3.11 sc.3.8 zf.3.3 zf.3.4 zf.4.1 zf.4.2 zf.4.3 cy.4.2 cy.4.4',
  },
  'T-TF 1': {
    hash: '09e9ceb37438ecd8',
    keys: 'tf.1.1 tf.1.2 cy.4.2 tf.2.2 tf.3.1 tf.3.2 cy.5.3 cy.6.1 cy.6.2 tf.4.3 tf.4.4 tf.4.5 tf.5.1',
  },
  'T-TF 2': {
    hash: '5ca2e791abf11012',
    keys: 'tf.1.1 tf.1.2 cy.4.2 tf.2.2 tf.3.1 tf.3.2 tf.3.3 cy.6.1 tf.4.2 tf.4.3 tf.4.4 tf.4.5 tf.5.1',
  },
  'T-NP 1': {
    hash: '2c3992d6abfbf83c',
    keys: 'np.1.1 xs.7.1 np.1.3 np.1.4 xs.7.2 np.1.6 xs.10.1 xs.10.2 np.2.3 np.3.1 np.3.2 xs.6.7 xs.3.3 np.4.3 np.4.4 np.4.5 np.4.6 np.4.7 cy.4.2',
  },
  'T-YD 1': {
    hash: '20efe3c5467132df',
    keys: 'yd.1.1 yd.1.2 yd.1.3 yd.1.4 yd.1.5 yd.1.6 yd.1.7 yd.2.1 yd.2.2 yd.2.3 yd.2.4 yd.3.1 yd.3.2 yd.3.3 yd.3.4 yd.3.5 yd.3.6 yd.4.1 yd.4.2 yd.4.3 yd.4.4 yd.4.5 yd.5.1 yd.5.2 yd.5.3 yd.5.4 yd.5.5 yd.5.6 yd.5.7 yd.5.8 yd.5.9 yd.6.1 yd.6.2 yd.6.3 yd.6.4 yd.6.5 yd.6.6 yd.6.7 yd.6.8 yd.7.1 yd.7.2 yd.7.3',
  },
  'T-YD 2': {
    hash: 'a59d10c8670413c5',
    keys: 'yd.1.1 yd.1.2 yd.1.3 yd.1.4 yd.1.5 yd.1.6 yd.1.7 yd.2.1 yd.2.2 yd.2.3 yd.2.4 yd.3.1 yd.3.2 yd.3.3 yd.3.4 yd.3.5 yd.3.6 yd.4.1 yd.4.2 yd.4.3 yd.4.4 yd.4.5 yd.5.1 yd.5.2 yd.5.3 yd.5.4 yd.5.5 yd.5.6 yd.5.7 yd.5.8 yd.5.9 yd.6.1 yd.6.2 yd.6.3 yd.6.4 yd.6.5 yd.6.6 yd.6.7 yd.6.8 yd.7.1 yd.7.2 yd.7.3',
  },
  'T-QX 1': {
    hash: '48feaa565bdd7443',
    keys: 'qx.1.1 qx.1.2 qx.1.3 qx.1.4 qx.1.5 qx.2.1 qx.2.2 qx.2.3 qx.2.4 qx.2.5 qx.2.6 qx.2.7 qx.3.1 qx.3.2 qx.3.3 qx.3.4 qx.4.1 qx.4.2 qx.4.3 qx.5.1 qx.5.2',
  },
  'T-QX 2': {
    hash: '19233aca9488fb40',
    keys: 'qx.1.1 qx.1.2 qx.1.3 qx.1.4 qx.1.5 qx.2.1 qx.2.2 qx.2.3 qx.2.4 qx.2.5 qx.2.6 qx.2.7 qx.3.1 qx.3.2 qx.3.3 qx.3.4 qx.4.1 qx.4.2 qx.4.3 qx.5.1 qx.5.2',
  },
  'T-YL 1': {
    hash: 'a91ef3828d3e4dbc',
    keys: 'yl.1.1 yl.1.2 yl.1.3 yl.1.4 yl.2.1 yl.2.2 yl.2.3 yl.2.4 yl.3.1 yl.3.2 yl.3.3 yl.3.4 yl.3.5 yl.3.6 yl.3.7 yl.3.8 yl.4.1 yl.4.2 yl.4.3 yl.4.4 yl.4.5 yl.4.6 yl.4.7 yl.4.8 yl.4.9 yl.4.10 yl.5.1 yl.5.2 yl.5.3 yl.5.4 yl.5.5 yl.5.6 yl.5.7',
  },
  'T-YL 2': {
    hash: '7014779a380ea943',
    keys: 'yl.1.1 yl.1.2 yl.1.3 yl.1.4 yl.2.1 yl.2.2 yl.2.3 yl.2.4 yl.3.1 yl.3.2 yl.3.3 yl.3.4 yl.3.5 yl.3.6 yl.3.7 yl.3.8 yl.4.1 yl.4.2 yl.4.3 yl.4.4 yl.4.5 yl.4.6 yl.4.7 yl.4.8 yl.4.9 yl.4.10 yl.5.1 yl.5.2 yl.5.3 yl.5.4 yl.5.5 yl.5.6 yl.5.7',
  },
  'T-QS 1': {
    hash: '5d87ff1215cb10a6',
    keys: 'yl.1.1 qs.1.2 qs.1.3 qs.1.4 qs.2.1 qs.2.2 qs.2.3 qs.2.4 qs.2.5 qs.2.6 qs.3.1 qs.3.2',
  },
  'T-QS 2': {
    hash: 'b239d20944d8aa3f',
    keys: 'yl.1.1 qs.1.2 qs.1.3 qs.1.4 qs.2.1 qs.2.2 qs.2.3 qs.2.4 qs.2.5 qs.2.6 qs.3.1 qs.3.2',
  },
  'T-CY-29 1': {
    hash: 'da476445000a6327',
    keys: 'cy.1.1 cy.2.1 cy.2.2 cy.3.1 cy.3.2 cy.4.1 cy.4.2 cy.4.3 cy.4.4 cy.5.1 cy.5.2 cy.5.3 cy.5.4 cy.6.1 cy.6.2 cy.6.3 cy.7.1 cy.7.2 cy.7.3 cy.7.4 cy.7.5 cy.7.6 cy.8.1 cy.8.2 cy.8.3 cy.8.4 cy.9.1 cy.9.2 cy.9.3',
  },
  'Z-CY-D 1': {
    hash: 'de08e6074e081aeb',
    keys: 'zc.1.1 zc.1.2 zc.1.3 zc.2.1 zc.2.2 zc.2.3 zc.2.4 zc.3.1 zc.3.2 zc.3.3 zc.4.1 zc.4.2 zc.5.1 zc.5.2 zc.5.3 zc.6.1 zc.6.2 zc.6.3',
  },
  'Z-CY-Z 1': {
    hash: 'e50c382edda9c271',
    keys: 'zc.1.1 zc.1.2 zc.1.3 zc.2.1 zc.2.2 zc.2.3 zc.2.4 zc.3.1 zc.3.2 zc.3.3 zc.4.1 zc.4.2 zc.5.1 zc.5.2 zc.5.3',
  },
  'Z-CY-X 1': {
    hash: '13570c617a3db1d2',
    keys: 'zc.1.1 zc.1.2 zc.1.3 zc.2.1 zc.2.2 zc.2.3 zc.2.4 zc.3.1 zc.3.2 zc.3.3 zc.4.1 zc.4.2',
  },
  'Z-CY-ZH 1': {
    hash: '3d88b2d992e7fa3b',
    keys: 'zw.1.1 zw.1.2 zw.1.3 zw.1.4 zw.1.5',
  },
  'Z-XCY 1': {
    hash: 'fff4f59c3852477a',
    keys: 'zc.1.1 zc.1.2 zc.1.3 zc.2.1 zc.2.2 zc.2.3 zc.2.4 zc.3.1 zc.3.2 zc.3.3 zc.4.1 zc.4.2',
  },
  'Z-ST 1': {
    hash: '4e43ed8903c5c07a',
    keys: 'zc.1.1 zc.1.2 zc.1.3 zc.2.1 zc.2.2 zc.2.3 zc.2.4 zc.3.1 zc.3.2 zc.3.3 zc.4.1 zc.4.2 zc.5.1 zc.5.2 zc.5.3 zc.7.1 zc.7.2 zc.7.3',
  },
  'Z-ST-ZH 1': {
    hash: 'ba0225e44ccd8ec8',
    keys: 'zw.1.1 zw.1.2 zw.1.3 zw.1.4 zw.1.5',
  },
  'Z-XS-D 1': {
    hash: 'db26c71a46f3f44c',
    keys: 'zx.1.1 zx.1.2 zx.1.3 zx.1.4 zx.2.1 zx.2.2 zx.3.1 zx.3.2 zx.4.1 zx.4.2',
  },
  'Z-XS-X 1': {
    hash: 'f49d43749d1758c3',
    keys: 'zx.1.1 zx.1.2 zx.1.3 zx.1.4 zx.2.1 zx.2.2 zx.3.1 zx.3.2',
  },
  'Z-XS-J 1': {
    hash: '6be8f0e114447b5b',
    keys: 'zj.1.1 zj.1.2 zj.1.3',
  },
  'Z-XSZ 1': {
    hash: 'c440388ff25e05df',
    keys: 'zz.1.1 zz.1.2 zz.1.3 zz.1.4',
  },
  'Z-YD 1': {
    hash: 'b0b5c9c43d357f28',
    keys: 'zy.1.1 zy.1.2 zy.1.3 zy.1.4 zy.1.5',
  },
  'Z-YD-Y 1': {
    hash: 'be49dcdffc60bb67',
    keys: 'zm.1.1 zm.1.2 zm.1.3 zm.1.4 zm.1.5',
  },
}
