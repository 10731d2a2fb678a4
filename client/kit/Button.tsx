import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './Button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Link } from './Link.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonLook = {
  /** primary is the one next thing: at most one per screen. */
  variant?: ButtonVariant | undefined
  size?: 'm' | 'l' | undefined
  icon?: IconName | undefined
  /** Takes the whole width. */
  wide?: boolean | undefined
}

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'children'> &
  ButtonLook & { children: ReactNode; busy?: boolean | undefined }

function look({ variant = 'secondary', size = 'm', wide }: ButtonLook) {
  return cx(styles.button, styles[variant], size === 'l' && styles.large, wide && styles.wide)
}

/** A button. While busy it keeps focus and size but does nothing. */
export function Button({ variant, size, icon, wide, busy, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ variant, size, wide })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      // It stays the form's own button: without one, Enter in the field would submit all the same.
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

export type LinkButtonProps = ButtonLook & { children: ReactNode; label?: string | undefined } & (
    | { to: string; href?: undefined; download?: undefined; newTab?: undefined }
    | { href: string; to?: undefined; download?: boolean | string | undefined; newTab?: boolean | undefined }
  )

/** A link that looks like a button: `to` inside the app, `href` for files and other pages. */
export function LinkButton({ variant, size, icon, wide, children, label, ...target }: LinkButtonProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  const className = look({ variant, size, wide })
  if (target.to !== undefined) {
    return (
      <Link to={target.to} className={className} aria-label={label}>
        {inside}
      </Link>
    )
  }
  const tab = target.newTab ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <a href={target.href} download={target.download} className={className} aria-label={label} {...tab}>
      {inside}
    </a>
  )
}

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'children' | 'aria-label'> & {
  icon: IconName
  label: string
  variant?: ButtonVariant | undefined
  /** Fills the icon: for a pressed heart or star. */
  solid?: boolean | undefined
}

/** A square button with an icon only; its label is spoken and shown as a tooltip. */
export function IconButton({ icon, label, variant = 'quiet', solid, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={cx(styles.button, styles[variant], styles.square)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} solid={solid ?? false} />
    </button>
  )
}
