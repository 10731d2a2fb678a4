import { act, type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Button } from './Button.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { FileField } from './FileField.tsx'
import { NumberField } from './NumberField.tsx'
import { Tabs } from './Tabs.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'
import { Toasts, useVoice } from './Toasts.tsx'

let host: HTMLElement
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const show = (node: ReactNode) => act(() => root.render(node))
const find = (selector: string) => {
  const element = host.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}
const press = (element: HTMLElement) => act(() => element.click())

const topics = ['Breitband', 'Ehrenamt', 'Schulen'].map((label) => ({ value: label, label }))

it('takes one choice of a list of radios', () => {
  const chosen = vi.fn()
  show(<ChoiceList label="Thema" choices={topics} value={['Breitband']} onChange={chosen} max={1} />)
  press(find('label:nth-of-type(2) input'))
  expect(chosen).toHaveBeenCalledWith(['Ehrenamt'])
})

it('lets the other choices wait when the maximum is reached', () => {
  const chosen = vi.fn()
  show(<ChoiceList label="Thema" choices={topics} value={['Breitband', 'Ehrenamt']} onChange={chosen} max={2} />)
  expect([...host.querySelectorAll('input')].map((box) => box.disabled)).toEqual([false, false, true])
  press(find('label:nth-of-type(1) input'))
  expect(chosen).toHaveBeenCalledWith(['Ehrenamt'])
})

it('ties hint and error to the field', () => {
  show(<TextField label="Code" hint="Sieben Zeichen" error="Gibt es nicht" value="" onChange={() => {}} />)
  const input = find('input')
  const texts = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(texts).toEqual(['Gibt es nicht', 'Sieben Zeichen'])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

it('tells the characters left only near the limit', () => {
  const area = (value: string) => (
    <TextArea label="Karte" value={value} onChange={() => {}} maxLength={100} left={(count) => `Noch ${count}`} />
  )
  show(area('kurz'))
  expect(host.textContent).not.toContain('Noch')
  show(area('x'.repeat(85)))
  expect(host.textContent).toContain('Noch 15')
})

it('steps a number within its limits and knows the empty field', () => {
  const changed = vi.fn()
  show(
    <NumberField
      label="Minuten"
      value={85}
      onChange={changed}
      min={5}
      max={90}
      step={10}
      less="Kürzer"
      more="Länger"
    />,
  )
  press(find('[aria-label="Länger"]'))
  expect(changed).toHaveBeenCalledWith(90)
})

it('moves between tabs with the arrows and keeps one stop', () => {
  function Example() {
    const [tab, setTab] = useState<'vision' | 'method'>('vision')
    const tabs = [
      { id: 'vision', label: 'Vision' },
      { id: 'method', label: 'Methode' },
    ] as const
    return (
      <Tabs label="Spalten" tabs={tabs} value={tab} onChange={setTab}>
        {tab}
      </Tabs>
    )
  }
  show(<Example />)
  const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
  act(() => {
    find('[aria-selected="true"]').dispatchEvent(key)
  })
  expect(find('[role="tabpanel"]').textContent).toBe('method')
  expect([...host.querySelectorAll('[role="tab"]')].map((tab) => tab.getAttribute('tabindex'))).toEqual(['-1', '0'])
  expect(document.activeElement?.textContent).toBe('Methode')
})

it('says at which edge more tabs lie, and brings the chosen one into the bar', () => {
  const size = (name: 'scrollWidth' | 'clientWidth' | 'offsetLeft' | 'offsetWidth', value: (tab: number) => number) =>
    vi.spyOn(HTMLElement.prototype, name, 'get').mockImplementation(function (this: HTMLElement) {
      return value([...(this.parentElement?.children ?? [])].indexOf(this))
    })
  const spies = [
    ...[size('scrollWidth', () => 900), size('clientWidth', () => 390)],
    ...[size('offsetLeft', (tab) => tab * 180), size('offsetWidth', () => 180)],
  ]
  const tabs = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }))
  const bar = () => {
    act(() => {
      find('[role="tablist"]').dispatchEvent(new Event('scroll'))
    })
    const { before, after } = find('[role="tablist"]').parentElement?.dataset ?? {}
    return [find('[role="tablist"]').scrollLeft, before, after]
  }
  const at = (value: string) =>
    show(
      <Tabs label="Ansichten" tabs={tabs} value={value} onChange={() => {}}>
        {value}
      </Tabs>,
    )
  at('a')
  expect(bar()).toEqual([0, 'false', 'true'])
  at('c')
  expect(bar()).toEqual([206, 'true', 'true'])
  at('e')
  find('[role="tablist"]').scrollLeft = 510
  expect(bar()).toEqual([510, 'true', 'false'])
  for (const spy of spies) spy.mockRestore()
})

it('hands a file over, and reads what became of it together with the field', () => {
  const files: (File | null)[] = []
  show(
    <FileField label="Liste" hint="CSV" accept=".csv" onFile={(file) => files.push(file)} forget>
      <p>Nicht lesbar</p>
    </FileField>,
  )
  const input = find('input') as HTMLInputElement
  const list = [new File(['a;b'], 'liste.csv')]
  Object.defineProperty(input, 'files', { value: list, configurable: true })
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(files).toEqual(list)
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ')
  expect(ids.map((one) => document.getElementById(one)?.textContent)).toEqual(['CSV', 'Nicht lesbar'])
  expect(find('label').getAttribute('for')).toBe(input.id)
})

it('does nothing while busy, but stays focusable', () => {
  const pressed = vi.fn()
  show(
    <Button busy onClick={pressed}>
      Abstimmen
    </Button>,
  )
  press(find('button'))
  expect(pressed).not.toHaveBeenCalled()
  expect(find('button').hasAttribute('disabled')).toBe(false)
})

it('says toasts in one live region, the second one five seconds later', () => {
  vi.useFakeTimers()
  function Example() {
    const { toast } = useVoice()
    const both = () => ['Gespeichert.', 'Runde 3.'].forEach((text) => toast(text))
    return <Button onClick={both}>Senden</Button>
  }
  show(
    <Toasts closeLabel="Schließen">
      <Example />
    </Toasts>,
  )
  press(find('button'))
  const region = find('[aria-live]')
  expect(region.textContent).toBe('Gespeichert.')
  act(() => {
    vi.advanceTimersByTime(5000)
  })
  expect(region.textContent).toBe('Runde 3.')
})
