/**
 * Verbs that names of cmdlets begin with, in lower case: those that PowerShell approves, and those of
 * its own cmdlets that it does not.
 *
 * @see <https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands>
 */
export const verbs: ReadonlySet<string> = new Set(
  [
    'add approve assert backup block build checkpoint clear close compare complete compress confirm',
    'connect convert convertfrom convertto copy debug deny deploy disable disconnect dismount edit',
    'enable enter exit expand export find foreach format get grant group hide import initialize',
    'install invoke join limit lock measure merge migrate mount move new open optimize out ping pop',
    'protect publish push read receive redo refresh register remove rename repair request reset',
    'resize resolve restart restore resume revoke save search select send set show skip sort split',
    'start step stop submit suspend switch sync tee test trace unblock undo uninstall unlock',
    'unprotect unpublish unregister update upgrade use validate wait watch where write'
  ].flatMap((line) => line.split(' '))
)
