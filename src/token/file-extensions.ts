/**
 * Extensions that files in instructions have, as parts of regular expressions.
 *
 * Left out is what is as well the end of a host or of a product's name: `com`, `app`, `js`.
 */
export const fileExtensions: readonly string[] = [
  // Programs, libraries, scripts
  'exe|dll|sys|ocx|msi|msp|msu|msix|appx|cab|bat|cmd|ps1|psm1|psd1|vbs|sh|jar|apk|ipa|dmg|pkg',
  // Settings and data
  'json|xml|xsd|ya?ml|csv|tsv|ini|inf|cfg|conf|config|reg|dat|db|sqlite|edb|dit|adm[lx]|plist|man',
  // Mail and calendars
  'pst|ost|nst|msg|eml|oft|ics|vcf|nk2',
  // Documents
  'txt|rtf|pdf|docx?|docm|dot[xm]?|xlsx?|xls[mb]|xltx?|pptx?|pptm|potx?|ppsx?|accdb|mdb|vsdx?|mpp|html?|aspx?|asmx|xap|chm',
  // Archives and images of disks
  'zip|rar|7z|gz|iso|vhdx?|wim|esd',
  // Logs and dumps
  'log|evtx?|etl|dmp|har',
  // Certificates
  'cer|crt|pfx|p12|p7b|pem',
  // Pictures, sound, film, fonts
  'png|jpe?g|gif|bmp|svg|ico|tiff?|mp[34]|mov|avi|wmv|wav|ttf|otf'
]
