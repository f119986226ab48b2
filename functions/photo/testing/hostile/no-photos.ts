import { deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { bytesOf, canary, type HostileFile, noise, pixels, uint32 } from './hostile-file'
import { chunk, end, header, packed, pngStart } from './png-parts'

const notAPicture = ['photo.notAPicture'] as const
const otherFormat = ['photo.otherFormat'] as const

const raw = () => sharp(pixels(64, 48), { raw: { width: 64, height: 48, channels: 3 } })
const frames = () => sharp(pixels(64, 96), { raw: { width: 64, height: 96, channels: 3, pageHeight: 48 } })
const made = async (picture: { toBuffer: () => Promise<Buffer> }) => new Uint8Array(await picture.toBuffer())
const said = (text: string) => () => bytesOf(text)

const texts: readonly HostileFile[] = [
  { what: 'HTML called a photo', fileName: 'a.jpg', fate: notAPicture, make: said(`<html><script>${canary}</script>`) },
  { what: 'HTML in UTF-16', fate: notAPicture, make: () => new Uint8Array(Buffer.from('\ufeff<html>', 'utf16le')) },
  { what: 'SVG', fate: notAPicture, make: said(`<svg xmlns="http://www.w3.org/2000/svg" onload="${canary}"/>`) },
  {
    what: 'SVG that reads a file',
    fate: notAPicture,
    make: said('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
  },
  { what: 'script', fate: notAPicture, make: said(`alert("${canary}")`) },
  { what: 'a shell script', fate: notAPicture, make: said('#!/bin/sh\nrm -rf /\n') },
  { what: 'PDF', fate: notAPicture, make: said('%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>endobj\n%%EOF') },
  { what: 'PDF with a JPEG in it', fate: notAPicture, make: said('%PDF-1.7\nstream\n\xff\xd8\xff\xe0') },
  { what: 'one byte', fate: notAPicture, make: said('\xff') },
  { what: 'only the start of a JPEG', fate: notAPicture, make: said('\xff\xd8') },
  { what: 'space before a JPEG', fate: notAPicture, make: said(' \xff\xd8\xff\xe0') },
  { what: 'noise', fate: notAPicture, make: () => bytesOf([0], noise(5_000)) },
]

const archives: readonly HostileFile[] = [
  { what: 'ZIP', fate: notAPicture, make: said('PK\x03\x04') },
  { what: 'a gzip bomb', fate: notAPicture, make: () => new Uint8Array(gzipSync(new Uint8Array(50_000_000))) },
  { what: 'a Windows program', fate: notAPicture, make: said('MZ\x90\0') },
  { what: 'JPEG 2000', fate: notAPicture, make: said('\0\0\0\x0cjP  \r\n\x87\n') },
  { what: 'JPEG XL', fate: notAPicture, make: said('\xff\x0a\0\0') },
]

const formats: readonly HostileFile[] = [
  { what: 'GIF', fate: otherFormat, make: () => made(raw().gif()) },
  { what: 'GIF and script', fileName: 'a.js', fate: otherFormat, make: said(`GIF89a/*\0\0*/=1;alert("${canary}")`) },
  { what: 'a GIF that moves', fate: otherFormat, make: () => made(frames().gif()) },
  { what: 'WebP', fate: otherFormat, make: () => made(raw().webp()) },
  { what: 'a WebP that moves', fate: otherFormat, make: () => made(frames().webp()) },
  { what: 'AVIF', fate: otherFormat, make: () => made(raw().avif({ effort: 0 })) },
  { what: 'HEIC', fate: otherFormat, make: () => bytesOf(uint32(24), 'ftypheic', uint32(0), 'mif1heic', noise(500)) },
  { what: 'TIFF', fate: otherFormat, make: () => made(raw().tiff()) },
  { what: 'TIFF, big end first', fate: otherFormat, make: said('MM\0*\0\0\0\x08\0\0') },
  { what: 'BMP', fate: otherFormat, make: () => bytesOf('BM', uint32(70), noise(64)) },
  { what: 'ICO', fate: otherFormat, make: () => bytesOf([0, 0, 1, 0, 1, 0], noise(40)) },
]

const frameControl = bytesOf(uint32(0), uint32(8), uint32(8), uint32(0), uint32(0), [0, 1, 0, 1, 0, 0])
const moving: readonly HostileFile[] = [
  {
    what: 'a PNG that moves',
    fate: ['photo.animated'],
    make: () => {
      const rows = new Uint8Array(8 * 9)
      const control = chunk('acTL', bytesOf(uint32(2), uint32(0)))
      const second = chunk('fdAT', bytesOf(uint32(1), deflateSync(rows)))
      const head = header({ width: 8, height: 8, colour: 0 })
      return bytesOf(pngStart, head, control, chunk('fcTL', frameControl), packed(rows), second, end)
    },
  },
]

/** Whatever is no JPEG and no PNG of one picture, and was called one. */
export const otherFiles: readonly HostileFile[] = [...texts, ...archives, ...formats, ...moving]
