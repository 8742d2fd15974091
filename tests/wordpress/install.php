<?php
/**
 * Sets WordPress up as its own forms would: a site, an author, and the plugin unpacked from its zip and switched on.
 *
 * Called as: php install.php WORDPRESS PLUGIN.zip PASSWORD. It prints what the site is made of and, in the last line, what
 * WordPress knows of the plugin; it ends with 1 and a sentence where something fails.
 *
 * @package Confidant
 */

list( , $folder, $zip, $password ) = $argv;

mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'CONFIDANT_WP_SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

define( 'WP_INSTALLING', true );
require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** Stops with a sentence. */
function fail( string $why ) {
	fwrite( STDERR, $why . "\n" );
	exit( 1 );
}

// No letters go out.
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'An article', 'editor', 'editor@example.org', true, '', $password );
update_option( 'show_avatars', 0 ); // They would come from elsewhere.

$author = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => $password,
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);
if ( is_wp_error( $author ) ) {
	fail( $author->get_error_message() );
}
if ( user_can( $author, 'unfiltered_html' ) || ! user_can( $author, 'publish_posts' ) ) {
	fail( 'The author is to publish posts, and is not to write unfiltered HTML.' );
}

WP_Filesystem();
$unpacked = unzip_file( $zip, WP_PLUGIN_DIR );
if ( is_wp_error( $unpacked ) ) {
	fail( 'The plugin cannot be unpacked: ' . $unpacked->get_error_message() );
}
$active = activate_plugin( 'confidant/confidant.php' );
if ( is_wp_error( $active ) ) {
	fail( 'The plugin cannot be switched on: ' . $active->get_error_message() );
}
$known = get_plugin_data( WP_PLUGIN_DIR . '/confidant/confidant.php', false, false );
echo 'WordPress ', get_bloginfo( 'version' ), ', PHP ', PHP_VERSION, ', ', $database->server_info, "\n";
echo wp_json_encode(
	array(
		'version'     => $known['Version'],
		'description' => $known['Description'],
		'updates'     => $known['UpdateURI'],
	)
);
