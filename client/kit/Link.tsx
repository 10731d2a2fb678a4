import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { goTo } from './place.ts'

export type LinkProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & { to: string }

/** A link inside the app: the page stays, and with it whatever it holds. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (elsewhere || event.defaultPrevented) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  )
}
